import type { Capabilities, NamedModel } from '@pentimento/engine';

const reaches = ['device', 'direct', 'relay'] satisfies Capabilities['reach'][];

/** Models that are reached in one way through one adapter. */
export interface ModelGroup {
  reach: Capabilities['reach'];
  adapterLabel: string;
  models: NamedModel[];
}

/** The models by where they run, nearest first, and who runs them. Within a group they keep their order. */
export function groupModels(models: readonly NamedModel[]): ModelGroup[] {
  const groups = Map.groupBy(models, ({ adapterId, descriptor }) =>
    [reaches.indexOf(descriptor.capabilities.reach), adapterId].join(),
  );
  return [...groups.values()]
    .flatMap((group): ModelGroup[] => {
      const [first] = group;
      if (!first) return [];
      const { reach } = first.descriptor.capabilities;
      return [{ reach, adapterLabel: first.adapterLabel, models: group }];
    })
    .toSorted((one, other) => reaches.indexOf(one.reach) - reaches.indexOf(other.reach));
}
