import type { TemplateResult } from 'lit';
import type { CalendarDate } from '../../../api/models.js';
import { daysBetween } from '../../../benefits/dates/calendar-date.js';
import type { LifeEventStep } from '../../../benefits/life-events/life-event-steps.js';
import { html, nothing, svg } from '../../../ui/html.js';
import type { ListStrings } from '../words.js';

/** The share of the bar at each end within which a centred word would be cut off. */
const EDGE = 0.12;

/**
 * A line from the first step of a life event to its last one, with its window as a bar, the report and the review as dots,
 * and today. Days are to scale. The steps below say the same in words, so screen readers skip it. `nothing` without a
 * window, and once the window has closed. It is SVG because a content security policy may block inline styles.
 */
export function windowBar(
  strings: ListStrings,
  steps: readonly LifeEventStep[],
  today: CalendarDate,
): TemplateResult | typeof nothing {
  const dateOf = (name: LifeEventStep['name']) => steps.find((step) => step.name === name)?.date ?? undefined;
  const opens = dateOf('opens');
  const closes = dateOf('closes');
  if (opens === undefined || closes === undefined || closes < today) return nothing;
  const days = steps
    .flatMap(({ date }) => date ?? [])
    .concat(today)
    .sort();
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  const length = daysBetween(first, last) || 1;
  const share = (day: CalendarDate) => daysBetween(first, day) / length;
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const at = (day: CalendarDate) => percent(share(day));
  const stretch = (name: string, from: CalendarDate, to: CalendarDate) =>
    svg`<rect class=${name} x=${at(from)} y="1.65em" width=${percent(share(to) - share(from))} height="0.7em" rx="3" />`;
  const now = share(today);
  return html`<svg
    part="window-bar"
    class="bar"
    aria-hidden="true"
    focusable="false"
    width="100%"
    height="2.75em"
  >
    ${stretch('track', first, last)} ${stretch('period', opens, closes)}
    ${today > opens ? stretch('past', opens, today) : nothing}
    ${(['reported', 'reviewed'] as const).map((name) => {
      const date = dateOf(name);
      return date === undefined ? nothing : svg`<circle class="dot" cx=${at(date)} cy="2em" r="4" />`;
    })}
    <line class="today" x1=${at(today)} x2=${at(today)} y1="1.35em" y2="2.65em" />
    <text x=${at(today)} y="1em" text-anchor=${now < EDGE ? 'start' : now > 1 - EDGE ? 'end' : 'middle'}>
      ${strings.t('qle-list.today')}
    </text>
  </svg>`;
}
