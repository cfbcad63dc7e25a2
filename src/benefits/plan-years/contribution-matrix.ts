import type { NewContributionClass } from '../../api/index.js';
import { COVERAGE_TIERS } from '../../api/models.js';
import type { CoverageTier } from '../../api/models.js';
import { employmentKind } from './plan-year.js';

/** A contribution class in a cell of the matrix. */
export interface MatrixEntry {
  readonly given: NewContributionClass;
  /** Whether another class has the same employment and tier. Which of them applies is undocumented. */
  readonly repeated: boolean;
}

/** Contribution classes as a table by employment and coverage tier, for display. */
export interface Matrix {
  /** The tiers that occur. "Unspecified" and then `other` (tiers that this version does not know) come last. */
  readonly tiers: readonly (CoverageTier | 'other')[];
  /** In the API's order. If an employment occurs in several spellings, the first one is shown. */
  readonly rows: readonly {
    readonly employment: string;
    /** For each tier all classes that the API sends. */
    readonly cells: readonly (readonly MatrixEntry[])[];
  }[];
  /** Whether any class is repeated. */
  readonly hasRepeated: boolean;
}

/** Arranges contribution classes as a table. */
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

/** Two different unknown tiers share a column but are different pairs. */
const pairOf = ({ employment, family_status: tier }: NewContributionClass) =>
  JSON.stringify([employmentKind(employment), tier]);
