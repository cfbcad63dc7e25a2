import type { VitableQleList } from '../../../src/index.js';
import { count } from './count.js';
import { showsData } from './filled.js';
import { eventsByHand } from './life-events-by-hand.js';
import { IDS, lifeEvents, pageOf } from './records.js';
import type { Sample } from './timing.js';
import { timed } from './timing.js';

export interface EventsOrder {
  /** How many events the member has. */
  readonly length: number;
  /** Whether the host page gives all of them, the list reads them page by page, or a page by hand shows all. */
  readonly way: 'data' | 'pages' | 'byHand';
}

/** The figures of one page. `next` is the press that shows the next page. */
export interface EventsFigures {
  readonly first: Sample;
  readonly next: readonly Sample[];
  readonly nodes: number;
}

interface Query {
  readonly page: number;
  readonly limit: number;
}

async function measureByHand(events: ReturnType<typeof lifeEvents>): Promise<EventsFigures> {
  const section = document.createElement('section');
  const subject = { isShown: () => section.isConnected, settled: () => Promise.resolve() };
  const first = await timed(subject, () => {
    section.append(eventsByHand(events));
    document.body.append(section);
  });
  return { first, next: [], nodes: count(section, NodeFilter.SHOW_ALL) };
}

/** Shows a member's life events, and then goes through some pages of them. */
export async function measureLifeEvents({ length, way }: EventsOrder): Promise<EventsFigures> {
  const events = lifeEvents(length);
  if (way === 'byHand') return measureByHand(events);
  const list: VitableQleList = document.createElement('vitable-qle-list');
  let wanted = events[0]!.id;
  const subject = {
    isShown: () => showsData(list) && list.data?.some(({ id }) => id === wanted) === true,
    settled: async () => {
      while (!subject.isShown()) await new Promise((resolve) => setTimeout(resolve));
      await list.updateComplete;
    },
  };
  /** Answers at once, as models; the time of a network is measured elsewhere. */
  const listLifeEvents = async (_: string, { page, limit }: Query) => {
    const { data, pagination } = pageOf(events, page, limit);
    return { ...pagination, items: data, more: page < pagination.total_pages };
  };
  const given = way === 'data' ? { data: events } : { client: { listLifeEvents }, memberId: IDS.member };
  const first = await timed(subject, () => {
    Object.assign(list, given);
    document.body.append(list);
  });
  const nodes = count(list.shadowRoot!, NodeFilter.SHOW_ALL);
  const next: Sample[] = [];
  for (const page of way === 'pages' ? [2, 3, 4, 5, 6, 7] : []) {
    wanted = events[(page - 1) * 20]!.id;
    const button = list.shadowRoot!.querySelector<HTMLButtonElement>('[part~=next]')!;
    next.push(await timed(subject, () => button.click()));
  }
  return { first, next, nodes };
}
