/** Messages of the form that reopens an enrollment from the life-event list. It is loaded when it is wanted. */
export const qleListChange = {
  'qle-list.use.title': 'Change coverage with this event',
  'qle-list.use.loading': 'Loading your enrollment',
} as const;

export type QleListChangeKey = keyof typeof qleListChange;
