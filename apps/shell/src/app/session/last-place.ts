const KEY = 'maroquin.last-place';

/** Where this tab was at sign-out, so that signing in again comes back there. */
export const lastPlace = {
  keep(path: string): void {
    try {
      sessionStorage.setItem(KEY, path);
    } catch {
      // Storage refused by the browser: the agent comes back to the home page instead.
    }
  },
  read(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept either.
    }
  },
};
