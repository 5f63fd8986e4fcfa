// How far one's last message has come.

import { state } from './state.js';

/** '', 'sent', 'delivered' or 'read' for a chat whose last message is one's own. */
export function seenTick(chat) {
  const last = chat.lastMessage;
  if (!last || last.deleted || last.sender !== state.me.username) return '';
  if (last.unheard) return 'sent';
  if (last.seq <= chat.peerState.readSeq) return 'read';
  return last.seq <= chat.peerState.deliveredSeq ? 'delivered' : 'sent';
}
