// @ts-check
import { modelName } from './planModels.mjs';

/** @import { PlannedModel } from './planModels.mjs' */

/**
 * The SQL of a model: configs, refs, macros, a loop and a condition, as people write them.
 * @param {PlannedModel} model
 */
export function modelSql(model) {
  return model.parents.length === 0 ? stagingSql(model) : joiningSql(model);
}

/** @param {PlannedModel} model */
function stagingSql({ index }) {
  return `-- Events of area ${index}, as they came. The seed that fills the source: {{ ref('raw_events') }}
with source as (

    select * from {{ source('raw', 'raw_events') }}

),

renamed as (

    select
        event_id,
        kind,
        amount_cents,
        {{ cents_to_units('amount_cents') }} as amount,
        '{{ var("currency") }}' as currency
    from source

)

select * from renamed
`;
}

/** @param {PlannedModel} model */
function joiningSql({ layer, parents }) {
  const [first = 0, ...others] = parents;
  const joins = others.map(
    (parent, at) => `left join {{ ref('${modelName(parent)}') }} as p${at} using (event_id, kind)`,
  );
  const config =
    layer === 'marts'
      ? `{{ config(meta={'grain': 'event'}, tags=['area_${first % 10}']) }}\n\n`
      : '';
  return `${config}with base as (

    select
        base.event_id,
        base.kind,
        base.amount_cents
    from {{ ref('${modelName(first)}') }} as base
    ${joins.join('\n    ')}

),

totals as (

    select
        event_id,
        {{- kind_sums(['view', 'cart', 'order'], 'amount_cents') }}
    from base
    group by event_id

)

select
    base.event_id,
    base.kind,
    base.amount_cents,
    {% for kind in ['view', 'cart', 'order'] -%}
    totals.{{ kind }}_amount_cents,
    {% endfor -%}
    {% if target.name == 'prod' %}
    current_timestamp as built_at,
    {% endif %}
    {{ cents_to_units('base.amount_cents', 1) }} as amount
from base
inner join totals using (event_id)
`;
}
