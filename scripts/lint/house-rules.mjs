/**
 * Rules of the house that no published plug-in holds, as one ESLint plug-in. Each is a few lines
 * over the syntax tree; what needs types is left to typescript-eslint.
 */

const DIRECTIVE = /^\s*eslint-(?:disable|enable)/;

/** `eslint-disable` says why: `-- reason`, as ESLint itself writes it. */
const explainedDisable = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!DIRECTIVE.test(comment.value) || /\s--\s+\S/.test(comment.value)) continue;
          context.report({ loc: comment.loc, message: 'Say why, after " -- ".' });
        }
      },
    };
  },
};

/** What a published package exports has a docstring: it is the reference documentation. */
const exportDocstring = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      'Program > ExportNamedDeclaration[declaration!=null]'(node) {
        const above = context.sourceCode.getCommentsBefore(node).at(-1);
        if (above?.type === 'Block' && above.value.startsWith('*')) return;
        if (isOverload(context.sourceCode.ast.body, node)) return;
        context.report({ node, message: 'An export of a published package has a docstring.' });
      },
    };
  },
};

/** The second and later signatures of one function share the docstring of the first. */
function isOverload(body, node) {
  const name = (statement) => statement?.declaration?.id?.name;
  const previous = body[body.indexOf(node) - 1];
  return previous?.declaration?.type === 'TSDeclareFunction' && name(previous) === name(node);
}

/** No mutable state of a module or of a class: two instances in one process would share it. */
const noMutableModuleState = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'No mutable module or static state.' });
    return {
      'Program > VariableDeclaration[kind!="const"]:not([declare=true])': report,
      'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]': report,
      'PropertyDefinition[static=true]:not([readonly=true])': report,
    };
  },
};

export const houseRules = {
  meta: { name: 'house' },
  rules: {
    'explained-disable': explainedDisable,
    'export-docstring': exportDocstring,
    'no-mutable-module-state': noMutableModuleState,
  },
};
