import type { Subject } from './timing.js';

/** The interactions with plans, of a person or a page, with their names in the report. Some go back and forth. */
export const INTERACTIONS = {
  select: ['select a plan'],
  tier: ['switch tier'],
  sort: ['sort'],
  filter: ['filter by metal', 'clear the filter'],
  view: ['to the table', 'to the cards'],
  tierOfTable: ['switch tier in the table'],
  sortOfTable: ['sort the table'],
} as const satisfies Record<string, readonly string[]>;
export type InteractionName = keyof typeof INTERACTIONS;

/** Prepares the `turn`-th run and returns the function that performs it. Each turn changes something. */
export type Interaction = (turn: number) => (() => void) | Promise<() => void>;

export interface Bench extends Subject {
  show(): void;
  /** The interactions that this subject has. */
  readonly interactions: Partial<Record<InteractionName, Interaction>>;
  /** A text that differs between any two states. */
  state(): string;
  /** The node that contains the plans. */
  readonly root: () => ParentNode & Node;
}

/** A plan of a file, in the API's shape. */
export interface ServedPlan {
  readonly id: string;
  readonly name: string;
  readonly carrier_name: string;
  readonly description: string;
  readonly deductible_cents: number | null;
  readonly out_of_pocket_max_cents: number | null;
  readonly tier: string | null;
  readonly costs: readonly {
    readonly coverage_tier: string;
    readonly employee_contribution_cents: number;
    readonly employer_contribution_cents: number;
    readonly total_monthly_premium_cents: number;
  }[];
}

/** Two orders, two filters and two views to switch between. */
export const SORTS = ['deductible', 'name'] as const;
export const METALS = [['Silver'], []] as const;
export const VIEWS = ['table', 'cards'] as const;
export const TIERS = ['ES', 'EC', 'EF', 'EE'] as const;
