import { AccessTokens } from './authorisation.js';
import { clockFrom, type Clock } from './calendar.js';
import { FaultList } from './faults.js';
import { RequestLog } from './request-log.js';
import type { PlanOption } from './resources.js';
import { seededState } from './seeds/index.js';
import type { SandboxState } from './state.js';
import type { Wire } from './wire.js';

/** What the sandbox was started with, and what a reset without a body returns to. */
export interface SandboxSettings {
  now: string | undefined;
  wire: Wire;
  catalogue: readonly PlanOption[] | undefined;
}

/** One running sandbox: its clock, wire variant, state, tokens, outstanding faults and request log. */
export class Sandbox {
  readonly tokens = new AccessTokens();
  readonly faults = new FaultList();
  readonly requests = new RequestLog();
  clock: Clock;
  wire: Wire;
  state: SandboxState;

  constructor(readonly settings: SandboxSettings) {
    this.clock = clockFrom(settings.now);
    this.wire = settings.wire;
    this.state = seededState(this.clock.today(), settings.catalogue);
  }

  /**
   * Back to the seeds, with no faults and an empty request log. Issued tokens stay valid. Overrides hold
   * until the next reset.
   *
   * @throws Error when `now` is not a date; nothing is reset then
   */
  reset(overrides: { now?: string | undefined; wire?: Wire | undefined } = {}): void {
    this.clock = clockFrom(overrides.now ?? this.settings.now);
    this.wire = overrides.wire ?? this.settings.wire;
    this.state = seededState(this.clock.today(), this.settings.catalogue);
    this.faults.clear();
    this.requests.clear();
  }
}
