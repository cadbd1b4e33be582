/** Beginnings of pages and programs, as no picture has them. */
const FOREIGN = ['<script', '<!doctype', '<html', '<iframe', '<?php', '<foreignobject', '%pdf-1.', '%pdf-2.'];

/** Whether a file that begins as a picture is something else as well: a page, a program or a document that hides in it. */
export function hidesAnotherFile(bytes: Uint8Array): boolean {
  const content = new TextDecoder('latin1').decode(bytes).toLowerCase();
  return FOREIGN.some((beginning) => content.includes(beginning));
}
