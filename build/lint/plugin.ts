import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importProblem, ipcFiles, isTest, portedTimeFolders } from '../layers.ts';

/** The little of the linter's syntax tree that the rules below read. */
interface TreeNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly source?: TreeNode | null;
  readonly callee?: TreeNode;
  readonly arguments?: readonly TreeNode[];
}
interface Context {
  readonly filename: string;
  report(this: void, problem: { node: TreeNode; message: string }): void;
}
type Visitor = Record<string, (node: TreeNode) => void>;
interface Rule {
  create(context: Context): Visitor;
}

const root = process.env['LINNET_LINT_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url));

function pathOf(context: Context): string {
  return relative(root, context.filename).split(sep).join('/');
}

/** Who may import whom, from the table in build/layers.ts. */
const layers: Rule = {
  create(context) {
    const from = pathOf(context);
    const check = (node: TreeNode): void => {
      const specifier = node.source?.value;
      const problem = typeof specifier === 'string' ? importProblem(from, specifier) : undefined;
      if (problem !== undefined && node.source) context.report({ node: node.source, message: problem });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** Raw Electron messages stay in the two files that guard them. */
const rawIpc: Rule = {
  create(context) {
    const path = pathOf(context);
    if (!path.startsWith('electron/') || isTest(path) || ipcFiles.includes(path)) return {};
    return {
      Identifier(node) {
        if (node.name !== 'ipcMain' && node.name !== 'ipcRenderer') return;
        context.report({ node, message: `${node.name} belongs in ${ipcFiles.join(' and ')} only: send a command or an event over the contract instead.` });
      },
    };
  },
};

/** `new Date()` reads the machine's clock just as `Date.now()` does. */
const portedTime: Rule = {
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || !portedTimeFolders.some((folder) => path.startsWith(folder))) return {};
    return {
      NewExpression(node) {
        if (node.callee?.name !== 'Date' || node.arguments?.length !== 0) return;
        context.report({ node, message: 'Take the time from the Clock port (clock.now()), so that tests can set it.' });
      },
    };
  },
};

const markup = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcDoc', 'srcdoc', 'createContextualFragment']);

/** Remote text is only ever rendered as text. */
const textOnly: Rule = {
  create(context) {
    const path = pathOf(context);
    if (!path.startsWith('renderer/') || isTest(path)) return {};
    const check = (node: TreeNode): void => {
      if (typeof node.name !== 'string' || !markup.has(node.name)) return;
      context.report({ node, message: `${node.name} would let remote text become markup: build elements and put the text inside <bdi>.` });
    };
    return { Identifier: check, JSXIdentifier: check };
  },
};

const spokenAttributes = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder', 'label', 'description', 'errorMessage']);

interface AttributeNode extends TreeNode {
  readonly name: TreeNode;
  readonly value: TreeNode | null;
}

/** What a person reads comes from the catalogues in renderer/i18n. */
const catalogueText: Rule = {
  create(context) {
    const path = pathOf(context);
    if (!path.startsWith('renderer/') || isTest(path)) return {};
    const message = 'Text a person reads belongs in the catalogues of renderer/i18n: add a key there and use t(key).';
    return {
      JSXText(node) {
        if (typeof node.value === 'string' && /\p{L}{2}/u.test(node.value)) context.report({ node, message });
      },
      JSXAttribute(node) {
        const { name, value } = node as AttributeNode;
        if (typeof name.name !== 'string' || !spokenAttributes.has(name.name)) return;
        if (value?.type === 'Literal' && typeof value.value === 'string' && /\p{L}{2}/u.test(value.value)) context.report({ node: value, message });
      },
    };
  },
};

export default {
  meta: { name: 'linnet' },
  rules: { layers, 'raw-ipc': rawIpc, 'ported-time': portedTime, 'text-only': textOnly, 'catalogue-text': catalogueText },
};
