import { closestName } from '../../../../core/base/closest';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { links } from '../../../links';
import { useModelsPage } from '../useModelsPage';

/** An address that names nothing of this project. */
export function UnknownNode({ name }: { readonly name: string }) {
  const { catalogue } = useModelsPage();
  const close = closestName(
    name,
    catalogue.nodes.map((node) => node.name),
  );
  const near = catalogue.nodes.find((node) => node.name === close);
  return (
    <EmptyState
      message={`Nothing in this project is called ${name}.`}
      action={
        near ? (
          <LinkButton href={links.model(near.unique_id)}>Open {near.name}</LinkButton>
        ) : (
          <LinkButton href={links.models()}>Show all models</LinkButton>
        )
      }
    />
  );
}
