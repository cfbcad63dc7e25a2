import { VitableError } from '../errors.js';
import { isObject, ownValue } from '../own-properties.js';

/**
 * The forms of the API that name the coverage tier of a contribution class differently when it is written. `2025-11` is
 * the [bare](../README.md#bare) variant and `2026-03` the [envelope](../README.md#envelope).
 */
export type ApiVersion = '2025-11' | '2026-03';

/** What a server calls the coverage tier of a contribution class. */
export type ClassTierName = 'family_status' | 'coverage_tier';

const NAMES: Readonly<Record<ApiVersion, ClassTierName>> = {
  '2025-11': 'family_status',
  '2026-03': 'coverage_tier',
};

/** Which wire variant a server speaks, as far as it matters for writing. It is learned from the server's answers. */
export interface WireVariant {
  /** Undefined until an answer has shown it. */
  readonly classTierName: ClassTierName | undefined;
  /** Looks at the JSON of an answer. */
  observe(json: unknown): void;
}

/**
 * Learns the name from answers. A contribution class that was read shows it for certain. Before that, an answer in an
 * envelope counts as `coverage_tier`, a bare resource or list as `family_status`. The answer with an access token is always
 * bare, so it is ignored.
 *
 * @param fixedVersion the variant, where the host knows it; nothing is learned then
 * @throws VitableError `config` for a version that does not exist
 */
export function createWireVariant(fixedVersion?: ApiVersion): WireVariant {
  if (fixedVersion !== undefined && !Object.hasOwn(NAMES, fixedVersion)) {
    const versions = Object.keys(NAMES).join(', ');
    throw new VitableError('config', {
      message: `apiVersion must be one of ${versions}.`,
      attribute: 'apiVersion',
    });
  }
  let seen: ClassTierName | undefined;
  let guessed: ClassTierName | undefined;
  return {
    get classTierName() {
      return fixedVersion === undefined ? (seen ?? guessed) : NAMES[fixedVersion];
    },
    observe(json) {
      const hasId = ownValue(json, 'id') !== undefined;
      const data = hasId ? undefined : ownValue(json, 'data');
      const body = isObject(data) ? data : json;
      if (isObject(data)) guessed = 'coverage_tier';
      else if (hasId || Array.isArray(json)) guessed = 'family_status';
      const resource = Array.isArray(body) ? ownValue(body, '0') : body;
      const row = ownValue(ownValue(resource, 'contribution_classes'), '0');
      for (const name of Object.values(NAMES)) if (ownValue(row, name) !== undefined) seen = name;
    },
  };
}
