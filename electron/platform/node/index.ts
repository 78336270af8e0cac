export { nodeClock } from './clock.ts';
export { nodeIds } from './ids.ts';
export { openNodeDatabase } from './sqlite-database.ts';
