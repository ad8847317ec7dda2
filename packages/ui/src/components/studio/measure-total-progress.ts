import type { Session } from '@pentimento/engine';
import type { PreparationState } from '../../preparation/preparation-state.ts';

/** How far all running work is together, 0 to 1; 1 when nothing runs. */
export function measureTotalProgress(
  session: Session | undefined,
  preparation: PreparationState | undefined,
): number {
  const running = session?.state.running.map(({ progress }) => progress) ?? [];
  const values = preparation?.status === 'running' ? [...running, preparation.progress?.value ?? 0] : running;
  if (values.length === 0) return 1;
  return values.reduce((total, value) => total + value, 0) / values.length;
}
