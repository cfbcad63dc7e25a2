import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/size/size.js';

/** A script tag with which a page may load the elements. */
interface Script {
  /** The name of the file in `dist/cdn/`. */
  readonly file: string;
  /** The attributes of the tag that belong to this file. */
  readonly attributes: string;
}

/** The script-tag files, by their names in the figures. */
export const SCRIPTS = {
  classic: { file: 'vitable-elements.js', attributes: 'defer' },
  employee: { file: 'vitable-elements.employee.js', attributes: 'defer' },
  module: { file: 'vitable.js', attributes: 'type="module"' },
} as const satisfies Record<string, Script>;
export type ScriptName = keyof typeof SCRIPTS;

/** Whether the build has written this file. */
export const hasScript = (name: string): boolean =>
  Object.hasOwn(SCRIPTS, name) && existsSync(path.join(root, 'dist/cdn', SCRIPTS[name as ScriptName].file));

/** The script with which a page shows its elements first: the module script, or the classic file where there is none. */
export const firstScript = (): ScriptName => (hasScript('module') ? 'module' : 'classic');
