import type { NewContributionClass } from '../api/index.js';
import { COVERAGE_TIERS } from '../api/models.js';
import type { CoverageTier } from '../api/models.js';
import { employmentKind } from './plan-year.js';

/** A contribution class in its cell. */
export interface MatrixEntry {
  readonly given: NewContributionClass;
  /** Whether another class is for the same employment and the same tier: which one counts is not documented. */
  readonly repeated: boolean;
}

/** Contribution classes by employment and coverage tier. */
export interface Matrix {
  /** The tiers that occur, "Unspecified" and those that this version does not know last. */
  readonly tiers: readonly (CoverageTier | 'other')[];
  /** In the order in which the API names the employments; of several spellings of one, the first. */
  readonly rows: readonly {
    readonly employment: string;
    /** For each of the tiers, every class that the API gives. */
    readonly cells: readonly (readonly MatrixEntry[])[];
  }[];
  readonly hasRepeated: boolean;
}

export function matrixOf(classes: readonly NewContributionClass[]): Matrix {
  const [unspecified, ...families] = COVERAGE_TIERS;
  const tiers = [...families, unspecified, 'other' as const].filter((tier) =>
    classes.some((one) => columnOf(one) === tier),
  );
  const times = new Map<string, number>();
  for (const one of classes) times.set(pairOf(one), (times.get(pairOf(one)) ?? 0) + 1);
  const isRepeated = (one: NewContributionClass) => (times.get(pairOf(one)) ?? 0) > 1;
  const employments = new Map<string, string>();
  for (const { employment } of classes) {
    const kind = employmentKind(employment);
    if (!employments.has(kind)) employments.set(kind, employment);
  }
  return {
    tiers,
    rows: [...employments].map(([kind, employment]) => ({
      employment,
      cells: tiers.map((tier) =>
        classes
          .filter((one) => employmentKind(one.employment) === kind && columnOf(one) === tier)
          .map((given) => ({ given, repeated: isRepeated(given) })),
      ),
    })),
    hasRepeated: classes.some(isRepeated),
  };
}

const columnOf = ({ family_status: tier }: NewContributionClass) =>
  typeof tier === 'string' ? tier : 'other';

/** Two tiers that are both unknown here are in one column, and still not the same. */
const pairOf = ({ employment, family_status: tier }: NewContributionClass) =>
  JSON.stringify([employmentKind(employment), tier]);
