import path from 'node:path';
import { doors, publicDoors, rooms } from './rooms.js';

const root = path.resolve(import.meta.dirname, '../../..');
const src = path.join(root, 'src');

/** `src/api/models.ts` → `{ room: 'api', rest: 'models' }`; a file of `src/` itself has the room `''`. */
function placeIn(directory, file) {
  const relative = path.relative(directory, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  const [first, ...others] = relative.replace(/\.(d\.)?[cm]?[jt]s$/, '').split(path.sep);
  return others.length === 0 ? { room: '', rest: first } : { room: first, rest: others.join('/') };
}

const isAmong = (names, rest) => names?.some((name) => rest === name || rest.startsWith(`${name}/`)) ?? false;

function mayImportRoom(allowed, target, typesOnly) {
  return allowed.some((entry) => {
    if (typeof entry === 'string') return entry === target.room;
    if (entry.room !== target.room) return false;
    return (
      isAmong(entry.files, target.rest) ||
      (typesOnly && (entry.types === 'all' || isAmong(entry.types, target.rest)))
    );
  });
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Is nothing but types imported, so that no code follows? */
function importsTypesOnly(node) {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const { specifiers } = node;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type')
  );
}

function problemInSrc(from, filename, specifier, typesOnly) {
  const row = from.room === '' ? doors : rooms[from.room];
  if (!row) return { messageId: 'noRow', data: { room: from.room } };
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return row.packages.includes(name)
      ? undefined
      : { messageId: 'package', data: { name, room: from.room || 'a door' } };
  }
  const target = placeIn(src, path.resolve(path.dirname(filename), specifier));
  if (!target) return { messageId: 'outside', data: { specifier } };
  if (from.room === target.room) {
    const folderOf = ({ rest }) => rest.split('/')[0];
    return row.foldersApart && folderOf(from) !== folderOf(target)
      ? { messageId: 'apart', data: { folder: folderOf(from), other: folderOf(target) } }
      : undefined;
  }
  return mayImportRoom(row.rooms, target, typesOnly)
    ? undefined
    : { messageId: 'upwards', data: { room: from.room || 'a door', specifier } };
}

function problemInDemo(filename, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const target = placeIn(src, path.resolve(path.dirname(filename), specifier));
  if (!target) return undefined;
  const name = target.room === '' ? target.rest : `${target.room}/${target.rest}`;
  const isDoor = publicDoors.some((door) => (door instanceof RegExp ? door.test(name) : door === name));
  return isDoor ? undefined : { messageId: 'notADoor', data: { specifier } };
}

/** Keeps the table in `rooms.js`. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      noRow: '"src/{{room}}/" has no row in test/support/eslint/rooms.js: say first what it may import.',
      package: '"{{name}}" may not be imported in {{room}} (test/support/eslint/rooms.js).',
      outside: '"{{specifier}}" is outside src/: the published files would not find it.',
      apart:
        'elements/{{folder}} may not import elements/{{other}}: what both need belongs in ui or controllers.',
      upwards: '{{room}} may not import "{{specifier}}": imports go downwards only (rooms.js).',
      notADoor: 'The demo uses the library as a partner does: "{{specifier}}" is not a public door.',
    },
  },
  create(context) {
    const filename = context.filename;
    const from = placeIn(src, filename);
    const inDemo = placeIn(path.join(root, 'demo'), filename) !== undefined;
    if (!from && !inDemo) return {};
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const problem = from
        ? problemInSrc(from, filename, source.value, importsTypesOnly(node))
        : problemInDemo(filename, source.value);
      if (problem) context.report({ node: source, ...problem });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
    };
  },
};
