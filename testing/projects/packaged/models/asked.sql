{% do helpers.remember('kept') %}
select
    '{{ helpers.is_relation(ref("labels")) }}' as of_ref,
    '{{ helpers.is_relation(this) }}' as of_this,
    '{{ helpers.is_relation("labels") }}' as of_text,
    '{{ this is mapping }} {{ {} is mapping }} {{ [] is mapping }} {{ helpers is mapping }} {{ context is mapping }}' as mappings,
    '{{ helpers.choose("own_word") }} {{ helpers.choose("other") }}' as chosen,
    '{{ helpers.recall() }}' as remembered,
    '{{ helpers.has_with("select 1 WITH x") }}' as has_with,
    '{{ "make_label" in helpers }} {{ helpers.keys() | select("eq", "recall") | list | length }}' as keys,
    '{{ adapter.quote_as_configured("a", "identifier") }} {{ adapter.quote_as_configured("a", "schema") }}' as quoted,
    '{{ api.Relation.create(schema="s", identifier="i") }}' as created,
    '{{ api.Relation.create(schema="s", identifier="i", quote_policy={"identifier": true}) }}' as created_with_quotes,
    '{{ adapter.get_relation(this.database, this.schema, "labels") }}' as found,
    {{ dbt.dateadd('week', 2, "date '2024-01-31'") }} as weeks,
    {{ dbt.dateadd('QUARTER', -1, "date '2024-01-31'") }} as quarters,
    '{% if execute %}{{ run_query('select 1 as A, 2 as b').rename({'A': 'x'}).column_names | join }}{% endif %}' as renamed
from {{ ref('labels') }}
