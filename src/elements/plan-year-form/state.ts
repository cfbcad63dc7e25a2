import type { PlanYear } from '../../api/models.js';
import type { DraftController } from './draft-controller.js';
import type { GridController } from './grid-controller.js';
import type { Press } from './grid-keys.js';
import type { SaveController } from './save-controller.js';

/** All that the steps of the form show and act on. */
export interface FormState {
  readonly draft: DraftController;
  readonly save: SaveController;
  readonly grid: GridController;
  readonly press: Press;
  /** The plan year that is copied. */
  readonly copied: PlanYear | undefined;
  /** Until when it can be edited. */
  readonly until: string | undefined;
  readonly discard: () => void;
  readonly reach: (id: string) => void;
}
