/** From here on the pipeline is a board; below, one stage at a time. */
export const WIDE = '(min-width: 64rem)';
export const loadBoard = () => import('./board/lead-board');
export const loadChannels = () => import('./board/stage-channels');
