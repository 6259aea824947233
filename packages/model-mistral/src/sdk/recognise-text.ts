import type { Mistral } from '@mistralai/mistralai';

/**
 * Sends a PDF to the text recognition of the server (`POST /v1/ocr`), whose pages count from 0.
 *
 * @param pages numbers of the pages to read, from 1.
 */
export async function recogniseText(
  client: Mistral,
  model: string,
  pdf: Uint8Array,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64');
  const { pages: read } = await client.ocr.process(
    {
      model,
      document: {
        type: 'document_url',
        documentUrl: `data:application/pdf;base64,${content}`,
        documentName: 'document.pdf',
      },
      pages: pages.map((page) => page - 1),
      includeImageBase64: false,
    },
    { fetchOptions: { signal } },
  );
  return new Map(read.map(({ index, markdown }) => [index + 1, markdown]));
}
