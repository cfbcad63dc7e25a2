import type { CDPSession, Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, with the fields that are read here. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The content of a page for a screen reader in Chromium. */
export interface AccessibilityTree {
  /** The focused element: `group > role "name", states: description`. */
  focused(): Promise<string>;
  /** A part of the page in reading order, with a line for each named node. */
  read(role: string, name: string): Promise<readonly string[]>;
}

const plain = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '');
const roleOf = (node: Node) => node.role?.value ?? '';
const nameOf = (node: Node) => plain(node.name?.value);
const property = (node: Node, name: string) => node.properties?.find((one) => one.name === name)?.value.value;

/** Roles of groups, which a screen reader announces when the focus enters them. */
const GROUPS = /^(group|radiogroup|dialog|Details)$/;

function stateOf(node: Node): string {
  const states: string[] = [];
  const checked = property(node, 'checked');
  if (checked !== undefined) states.push(checked === 'true' || checked === true ? 'checked' : 'not checked');
  const expanded = property(node, 'expanded');
  if (expanded !== undefined && roleOf(node) === 'button') states.push(expanded ? 'expanded' : 'collapsed');
  if (property(node, 'disabled') === true) states.push('unavailable');
  if (/combobox|spinbutton|searchbox|slider/i.test(roleOf(node)))
    states.push(plain(node.value?.value) || 'empty');
  return states.map((state) => `, ${state}`).join('');
}

const line = (node: Node) => `${roleOf(node)} "${nameOf(node)}"${stateOf(node)}`;

export async function accessibilityTreeOf(page: Page): Promise<AccessibilityTree> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const nodes = async () => {
    const { nodes: all } = await session.send('Accessibility.getFullAXTree');
    return new Map((all as unknown as readonly Node[]).map((node) => [node.nodeId, node]));
  };

  return {
    focused: async () => {
      const all = await nodes();
      const found = [...all.values()].findLast(
        (node) => property(node, 'focused') === true && roleOf(node) !== 'RootWebArea',
      );
      if (found === undefined) return 'nothing';
      let group = '';
      for (let up = all.get(found.parentId ?? ''); up; up = all.get(up.parentId ?? '')) {
        if (up.ignored || !GROUPS.test(roleOf(up)) || nameOf(up) === '') continue;
        group = `${nameOf(up)} > `;
        break;
      }
      const description = plain(found.description?.value);
      return `${group}${line(found)}${description === '' ? '' : `: ${description}`}`;
    },

    read: async (role, name) => {
      const all = await nodes();
      const from = [...all.values()].find(
        (node) => !node.ignored && roleOf(node) === role && nameOf(node) === name,
      );
      if (from === undefined) throw new Error(`There is no ${role} "${name}" in the accessibility tree.`);
      const lines: string[] = [];
      const walk = (node: Node | undefined, within: string, labelling: boolean) => {
        if (node === undefined || roleOf(node) === 'InlineTextBox') return;
        const said = nameOf(node);
        const text = roleOf(node) === 'StaticText';
        // The text of a name was already read with its node; a label's text was read with its control.
        const repeated = text && (labelling || within.includes(said));
        if (!node.ignored && said !== '' && !repeated) lines.push(text ? said : line(node));
        for (const id of node.childIds ?? [])
          walk(
            all.get(id),
            node.ignored ? within : said || within,
            labelling || roleOf(node) === 'LabelText',
          );
      };
      walk(from, '', false);
      return lines;
    },
  };
}
