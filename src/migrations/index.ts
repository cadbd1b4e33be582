import * as initial from './20261121_060000_initial';
import * as walls from './20261121_070000_walls';

/** In the order they run. Forward only. */
export const migrations = [
  { up: initial.up, down: initial.down, name: '20261121_060000_initial' },
  { up: walls.up, down: walls.down, name: '20261121_070000_walls' },
];
