export { DemoStripView } from './DemoStrip.tsx';
export { TryDemoView } from './TryDemo.tsx';
