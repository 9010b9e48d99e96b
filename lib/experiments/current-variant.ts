import { headers } from 'next/headers';
import { firstVariant } from '@/lib/experiments/assign';
import { variantsHeader } from '@/lib/experiments/choose-version';
import { type ExperimentName, experiments, type VariantOf } from '@/lib/experiments/experiments';

/** The variant of an experiment that this rendering shows. Only pages the experiment names may ask. */
export async function currentVariant<Name extends ExperimentName>(name: Name): Promise<VariantOf<Name>> {
  const asked = (await headers()).get(variantsHeader) ?? '';
  const experiment = experiments.find((known) => known.name === name);
  const pair = asked.split(',').find((text) => text.startsWith(`${name}=`));
  const variant = pair?.slice(name.length + 1);
  const known = experiment?.variants.find((candidate) => candidate.name === variant);
  return (known?.name ?? (experiment ? firstVariant(experiment) : '')) as VariantOf<Name>;
}
