{#- What DuckDB says to dbt's cross-database macros; blanks and line ends as stock dbt gives them. -#}
{% macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) %}

    ({{ from_date_or_timestamp }} + {{ _duckdb_span(datepart | lower, interval) }})
{%- endmacro %}
