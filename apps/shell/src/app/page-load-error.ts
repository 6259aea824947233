/** The file of a page did not come: the service is away, or a newer version has replaced it. */
export class PageLoadError extends Error {
  override readonly name = 'PageLoadError';
}

/**
 * Fetches the file of a page.
 *
 * @throws {PageLoadError} when it does not come, so that the reader is told what really happened
 */
export async function loadPage<Module>(fetchModule: () => Promise<Module>): Promise<Module> {
  try {
    return await fetchModule();
  } catch (error) {
    throw new PageLoadError('The file of a page did not come.', { cause: error });
  }
}
