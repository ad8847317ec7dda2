export { type RectifiedFlow, type RectifiedFlowOptions, rectifiedFlow } from './rectified-flow.ts';
