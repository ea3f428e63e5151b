/** Asks the explorer, where there is one, to select a node (`detail` is its id) instead of opening its page. */
export const SELECT_EVENT = 'paperloom:select';

/** Asks the explorer to show only what has these words (`detail`) in its name. */
export const FILTER_EVENT = 'paperloom:filter';
