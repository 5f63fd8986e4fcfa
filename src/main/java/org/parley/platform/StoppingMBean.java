package org.parley.platform;

/** What can be asked of a running Parley from inside its process. */
public interface StoppingMBean {
    void stop();
}
