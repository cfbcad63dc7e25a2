import { AccessTokens } from './authorisation.js';
import { clockFrom, type Clock } from './calendar.js';
import { FaultList } from './faults.js';
import { RequestLog } from './request-log.js';
import type { PlanOption } from './resources.js';
import { seededState } from './seeds/index.js';
import type { SandboxState } from './state.js';
import type { Wire } from './wire.js';

/** The settings with which the sandbox was started. A reset without a body returns to them. */
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
   * Returns to the seeds, without faults and with an empty request log. Issued tokens stay valid. The overrides hold
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
