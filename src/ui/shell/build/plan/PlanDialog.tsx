import type {
  ChangePlan,
  LeftRelation,
  PlannedNode,
} from '../../../../engine/tab/changes/changePlan';
import { Button } from '../../../kit/actions/Button';
import { Badge } from '../../../kit/marks/Badge';
import { Banner } from '../../../kit/messages/Banner';
import { Dialog } from '../../../kit/overlays/Dialog';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import { describeChanges } from '../buildState';
import styles from './PlanDialog.module.css';
import { listNames, testWords, whyBuilt } from './planWords';

interface PlanDialogProps {
  /** Undefined while it is being made. */
  readonly plan: ChangePlan | undefined;
  /** Why there is none. */
  readonly failure: string | undefined;
  readonly onBuild: (command: string) => void;
  readonly onBuildAll: () => void;
  readonly onClose: () => void;
}

/** What a build of the changes would do and why, before anything runs. */
export function PlanDialog({ plan, failure, onBuild, onBuildAll, onClose }: PlanDialogProps) {
  return (
    <Dialog
      open
      size="lg"
      title="Build what has changed"
      description="Since it was last built, in the order in which it would run."
      onClose={onClose}
      footer={
        <>
          <Button size="lg" onClick={onBuildAll}>
            Build all instead
          </Button>
          <Button
            size="lg"
            kind="primary"
            data-autofocus
            disabledReason={plan ? undefined : 'When the plan is made'}
            onClick={() => plan && onBuild(plan.command)}
          >
            Build{plan ? describeChanges(plan.counts) : ' changes'}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Banner tone="error" title="The plan could not be made.">
          {failure}
        </Banner>
      )}
      {plan && <PlanBody plan={plan} />}
    </Dialog>
  );
}

function PlanBody({ plan }: { readonly plan: ChangePlan }) {
  const { nodes, tests, left, command } = plan;
  return (
    <div className={styles.plan}>
      {nodes.length > 0 && (
        <ScrollRegion label="Nodes of the plan" className={styles.nodes}>
          <ol>
            {nodes.map((node) => (
              <PlanRow key={node.id} node={node} />
            ))}
          </ol>
        </ScrollRegion>
      )}
      {tests.length > 0 && <p className={styles.quiet}>{testWords(tests)}</p>}
      {left.length > 0 && <LeftNote left={left} />}
      <p className={styles.quiet}>
        Runs <code className={styles.command}>{command}</code>
      </p>
    </div>
  );
}

function PlanRow({ node }: { readonly node: PlannedNode }) {
  const { name, kind, materialized, reasons } = node;
  const isBehind = reasons.every((reason) => reason.kind === 'behind');
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.kind}>{kind === 'model' ? materialized : kind}</span>
      <span className={styles.why}>
        {reasons.length > 0 && (
          <Badge tone={isBehind ? 'neutral' : 'accent'}>{isBehind ? 'behind' : 'changed'}</Badge>
        )}
        {whyBuilt(node)}
      </span>
    </li>
  );
}

function LeftNote({ left }: { readonly left: readonly LeftRelation[] }) {
  const names = listNames(left.map(({ relation }) => relation));
  return (
    <p className={styles.quiet}>
      Left in the database: {names}. The project makes {left.length === 1 ? 'it' : 'them'} no more,
      and a build, as dbt’s, drops nothing.
    </p>
  );
}
