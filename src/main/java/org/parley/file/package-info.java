/**
 * What people upload: taking it in pieces, telling by its content what it is, previews of pictures, the quota, and the
 * pictures of accounts. Passing a file on shares it: many messages may carry one, which is stored once, counts for who
 * uploaded it, and goes with the last message. Who may see a file is decided by the messages that carry it, in message.
 * It may use friendship and what stands above it.
 */
package org.parley.file;
