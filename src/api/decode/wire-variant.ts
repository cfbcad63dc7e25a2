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
  learn(json: unknown): void;
}

/**
 * A contribution class in an answer shows the name that its server uses. Until one has been read, it counts whether answers
 * come in an envelope. An issued token never does, so it shows nothing.
 *
 * @param told the variant, where the host knows it; nothing is learned then
 * @throws VitableError `config` for a version that does not exist
 */
export function createWireVariant(told?: ApiVersion): WireVariant {
  if (told !== undefined && !Object.hasOwn(NAMES, told)) {
    const versions = Object.keys(NAMES).join(', ');
    throw new VitableError('config', {
      message: `api-version must be one of ${versions}.`,
      attribute: 'api-version',
    });
  }
  let seen: ClassTierName | undefined;
  let guessed: ClassTierName | undefined;
  return {
    get classTierName() {
      return told === undefined ? (seen ?? guessed) : NAMES[told];
    },
    learn(json) {
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
