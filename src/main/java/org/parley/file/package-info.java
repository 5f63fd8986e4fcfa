/**
 * What people upload: taking it in pieces, telling by its content what it is, previews of pictures, the quota, and the
 * pictures of accounts. Who may see a file is decided by the messages that carry it, in message. It may use
 * friendship and what stands above it.
 */
package org.parley.file;
