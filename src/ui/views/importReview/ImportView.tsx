import { FilePlus2, Plus } from 'lucide-react';
import { seedSpec } from '../../../core/intake/seedSpec';
import { Button } from '../../kit/actions/Button';
import { EmptyState } from '../../kit/messages/EmptyState';
import { links } from '../../links';
import { useImport, useModel, useProject } from '../../model/modelContext';
import { chooseImport } from '../../model/takeFiles';
import { useSeedFacts } from '../../model/useSeedFacts';
import { Page } from '../../shell/Page';
import { FileCard } from './FileCard';
import { FileDetail } from './FileDetail';
import styles from './ImportView.module.css';
import type { ImportSearch } from './importSearch';
import { LocalNote } from './LocalNote';
import { ReviewFooter } from './ReviewFooter';
import { fileKeys, filesWord } from './reviewWords';

interface ImportViewProps {
  readonly search: ImportSearch;
  readonly onSearch: (search: ImportSearch) => void;
}

/** What dropped files would do, before they do it. */
export default function ImportView(props: ImportViewProps) {
  const count = useImport(({ reviews }) => reviews.length);
  return (
    <Page
      title={count === 0 ? 'Import' : `Review ${filesWord(count)}`}
      crumbs={[{ label: 'Data & import', href: links.data() }]}
      layout="fill"
    >
      <Review {...props} />
    </Page>
  );
}

function Review({ search, onSearch }: ImportViewProps) {
  const model = useModel();
  const reviews = useImport((facts) => facts.reviews);
  const opening = useImport((facts) => facts.opening);
  const facts = useSeedFacts();
  const seeds = useProject().nodes.flatMap((node) =>
    node.resource_type === 'seed' ? [facts?.[node.name]?.spec ?? seedSpec(node)] : [],
  );
  const keys = fileKeys(reviews);
  const open = reviews.find(({ id }) => keys.get(id) === search.file) ?? reviews[0];
  if (!open) return <NoFiles opening={opening} />;
  return (
    <div className={styles.review}>
      <section className={styles.files} aria-labelledby="dropped-files">
        <div className={styles.filesHead}>
          <h2 className={styles.filesTitle} id="dropped-files">
            Dropped files
          </h2>
          <Button kind="quiet" size="sm" icon={Plus} onClick={() => chooseImport(model)}>
            Add files
          </Button>
        </div>
        <ul className={styles.cards}>
          {reviews.map((review) => (
            <li key={review.id}>
              <FileCard
                review={review}
                seeds={seeds}
                isOpen={review.id === open.id}
                onOpen={() => onSearch({ file: keys.get(review.id) ?? review.fileName })}
              />
            </li>
          ))}
        </ul>
        <LocalNote />
      </section>
      <FileDetail key={open.id} review={open} seed={seeds.find(({ name }) => name === open.seed)} />
      <ReviewFooter reviews={reviews} />
    </div>
  );
}

function NoFiles({ opening }: { readonly opening: number }) {
  const model = useModel();
  if (opening > 0) return <EmptyState message={`Opening ${filesWord(opening)}…`} />;
  return (
    <EmptyState
      message="No files are being reviewed. Drop CSVs anywhere, or choose files."
      action={
        <Button icon={FilePlus2} onClick={() => chooseImport(model)}>
          Choose files
        </Button>
      }
    />
  );
}
