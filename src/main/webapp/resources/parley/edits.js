// Changing one's own words.

import { patch } from './api.js';
import { take } from './sync.js';

export const at = (chat, seq) => `/conversations/${encodeURIComponent(chat.id)}/messages/${seq}`;

export async function change(chat, message, body) {
  take(chat, await patch(at(chat, message.seq), { body }));
}
