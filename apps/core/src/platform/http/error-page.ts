function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A page for a person whose sign-in failed: the sentence, and the way back. No style, no script. */
export function errorPage(message: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Maroquin</title></head><body><main><h1>Maroquin</h1><p>${escape(message)}</p><p><a href="/">Revenir à l’accueil</a></p></main></body></html>`;
}
