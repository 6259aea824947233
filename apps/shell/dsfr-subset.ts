import type { Plugin } from 'postcss';

/** Illustration colours that the shell never uses: they are more than half of the core's custom properties. */
const UNUSED_COLOUR =
  /(green-(tilleul-verveine|bourgeon|emeraude|menthe|archipel)|blue-(ecume|cumulus)|purple-glycine|pink-(macaron|tuile)|yellow-(tournesol|moutarde)|orange-terre-battue|brown-(cafe-creme|caramel|opera)|beige-gris-galet)/;

const MARIANNE = /^["']?Marianne["']?,\s*arial,\s*sans-serif$/i;

/**
 * Cuts the DSFR style sheets to what the shell may show: no State font (the State theme brings it
 * back by itself, see `theme/state.css`), one accent colour, and a font family that the theme chooses.
 */
export function dsfrSubset(): Plugin {
  return {
    postcssPlugin: 'dsfr-subset',
    OnceExit(root) {
      if (!root.source?.input.file?.includes('react-dsfr') && !root.toString().includes('DSFR v')) {
        return;
      }
      root.walkAtRules('font-face', (rule) => {
        rule.remove();
      });
      root.walkDecls((declaration) => {
        if (UNUSED_COLOUR.test(declaration.prop) || UNUSED_COLOUR.test(declaration.value)) {
          declaration.remove();
        } else if (declaration.prop === 'font-family' && MARIANNE.test(declaration.value)) {
          declaration.value = 'var(--shell-font)';
        }
      });
      root.walkRules((rule) => {
        if (rule.nodes.length === 0 || UNUSED_COLOUR.test(rule.selector)) rule.remove();
      });
    },
  };
}
