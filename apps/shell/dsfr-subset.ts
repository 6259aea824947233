import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin, Root } from 'postcss';

/** Illustration colours that the shell never uses: it has one accent. */
const UNUSED_COLOUR =
  /(green-(tilleul-verveine|bourgeon|emeraude|menthe|archipel)|blue-(ecume|cumulus)|purple-glycine|pink-(macaron|tuile)|yellow-(tournesol|moutarde)|orange-terre-battue|brown-(cafe-creme|caramel|opera)|beige-gris-galet)/;

/** Families of classes that no page of the shell carries. */
const UNUSED_CLASS =
  /\.fr-(btns-group|links-group|badges-group|tags-group|grid-row|col-|col\b|enlarge-|collapse|responsive-|fieldset|display-|fi-|hr-or|placement|btn--(account|briefcase|team|fullscreen|display|tooltip|sort|menu|search|shuffle)|link--(download|close)|container-|fluid|ratio|mt-|mb-|input-group|select-group|password|upload|range|messages-group|message)/;

const MARIANNE = /^["']?Marianne["']?,\s*arial,\s*sans-serif$/i;

/**
 * Cuts the DSFR style sheets to what the shell may show: no State font (the State theme brings it
 * back by itself, see `theme/state.css`), one accent colour, the classes and the design tokens that
 * are used, and a font family that the theme chooses.
 */
export function dsfrSubset(sources: string): Plugin {
  return {
    postcssPlugin: 'dsfr-subset',
    OnceExit(root) {
      if (!root.toString().includes('DSFR v')) return;
      dropUnused(root);
      dropTokens(root, tokensOf(sources));
    },
  };
}

function dropUnused(root: Root): void {
  root.walkAtRules('font-face', (rule) => {
    // The DSFR's own declarations offer both formats; the State theme's, in `marianne.css`, one.
    if (rule.toString().includes('format("woff")')) rule.remove();
  });
  root.walkDecls((declaration) => {
    if (UNUSED_COLOUR.test(declaration.prop) || UNUSED_COLOUR.test(declaration.value)) {
      declaration.remove();
    } else if (declaration.prop === 'font-family' && MARIANNE.test(declaration.value)) {
      declaration.value = 'var(--shell-font)';
    }
  });
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(
      (selector) => !UNUSED_CLASS.test(selector) && !UNUSED_COLOUR.test(selector),
    );
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** A token that nothing reads is dropped, then the tokens that only it was reading. */
function dropTokens(root: Root, elsewhere: ReadonlySet<string>): void {
  for (;;) {
    const read = new Set(elsewhere);
    root.walkDecls((declaration) => {
      addTokens(declaration.value, read);
    });
    let dropped = 0;
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      dropped += 1;
    });
    if (dropped === 0) break;
  }
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}

/** The tokens that the shell's own files read, and the DSFR files that they import one by one. */
function tokensOf(folder: string): Set<string> {
  const tokens = new Set<string>();
  const { resolve } = createRequire(import.meta.url);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(css|tsx)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    addTokens(text, tokens);
    if (entry.name === 'theme.css') continue;
    for (const match of text.matchAll(/'(@codegouvfr\/react-dsfr\/dsfr\/[^']+\.css)'/g)) {
      if (match[1]) addTokens(readFileSync(resolve(match[1]), 'utf8'), tokens);
    }
  }
  return tokens;
}

function addTokens(text: string, tokens: Set<string>): void {
  for (const match of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
    if (match[1]) tokens.add(match[1]);
  }
}
