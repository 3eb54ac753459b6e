select {{ function('twice') }}(id) as t, {{ function('fns', 'with_tax') }}(1) as w from {{ ref('base') }}
