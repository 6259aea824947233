import type { Copied } from '../text/clipboard.js';

/** Puts both forms on the clipboard; the older way serves where the newer one needs https. */
export async function writeClipboard({ html, plain }: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return writeByEvent({ html, plain });
  }
}

function writeByEvent({ html, plain }: Copied): boolean {
  let written = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    written = true;
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way over http, where `navigator.clipboard` is absent
    document.execCommand('copy');
  } catch {
    written = false;
  }
  document.removeEventListener('copy', fill);
  return written;
}
