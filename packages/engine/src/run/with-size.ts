import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ShapePlan } from './plan-shape.ts';

/** A request for the size that a plan asks for, or for none. */
export function withSize(request: AdapterRequest, { size }: ShapePlan): AdapterRequest {
  const { size: _, ...rest } = request;
  return { ...rest, ...(size && { size }) };
}
