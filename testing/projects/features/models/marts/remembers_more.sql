-- depends_on: {{ ref('remembers') }}
select
    {{ remembered('select 4') }} as four,
    {{ remembered('select 2') }} as two,
    {{ remembered('select 5') }} as five,
    {{ graph.remembered.asked | length if execute else 0 }} as asked
