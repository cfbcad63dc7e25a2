import type { lifeEvents } from './records.js';

type LifeEvents = ReturnType<typeof lifeEvents>;

const words = (value: string) => value.replaceAll('_', ' ');
const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day: string | null) => (day === null ? 'not yet' : date.format(new Date(day)));

function make(tag: string, ...children: (string | Element)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** The same facts about life events, made with `createElement` and without the list element. */
export function eventsByHand(events: LifeEvents): HTMLElement {
  const list = make('ul');
  for (const event of events) {
    const steps = [
      ['Reported', event.created_at],
      ['Reviewed', event.reviewed_at],
      ['Window opens', event.enrollment_window_start],
      ['Last day of the window', event.enrollment_window_end],
    ] as const;
    list.append(
      make(
        'li',
        make('div', make('h3', words(event.event_type ?? '')), make('span', words(event.status ?? ''))),
        make('p', make('span', inWords(event.event_date))),
        make('p', make('span', `Change coverage until ${inWords(event.enrollment_window_end)}`)),
        make('ol', ...steps.map(([name, day]) => make('li', make('span', name), make('span', inWords(day))))),
        ...(event.notes === null ? [] : [make('p', make('b', 'Notes'), ` ${event.notes}`)]),
      ),
    );
  }
  return list;
}
