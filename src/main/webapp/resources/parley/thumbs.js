// Small pictures of files that were chosen: drawn on a canvas, so that no page may show what a blob: address names.

import { el } from './dom.js';
import { previewOf } from './files.js';

const SIDE = 44; // CSS pixels
const HUGE = 40 * 1024 * 1024; // bytes; not worth decoding for this

/** An element, or null for what is no picture. */
export function thumb(source, file) {
  if (!source) return file?.width ? el('img', { src: previewOf(file), width: SIDE, height: SIDE, alt: '' }) : null;
  if (!source.type.startsWith('image/') || source.size > HUGE) return null;
  const canvas = el('canvas', { width: SIDE * 2, height: SIDE * 2, 'aria-hidden': 'true' });
  square(source, canvas).catch(() => {});
  return canvas;
}

/** The middle of a picture, as large as the canvas. */
export async function square(source, canvas) {
  const image = await createImageBitmap(source);
  const edge = Math.min(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, (image.width - edge) / 2, (image.height - edge) / 2, edge, edge, 0, 0, canvas.width, canvas.height);
  image.close();
}
