package org.parley.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;

/** Stands outside the transaction's interceptor, so that the second try is a transaction of its own. */
@TriedTwice
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TwiceInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    transient TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object twice(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return call.proceed();
        try {
            return call.proceed();
        } catch (RuntimeException failure) {
            if (!Conflicts.isConstraint(failure)) throw failure;
            return call.proceed();
        }
    }
}
