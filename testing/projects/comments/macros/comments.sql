{% macro shout(node) %}{% do return((node.name ~ '|' ~ node.resource_type ~ '|' ~ node.config.materialized ~ '|' ~ node.tags | join(',') ~ '|' ~ node.nothing) | upper) %}{% endmacro %}
{% macro note(table) %}create or replace table {{ table }} as select regexp_extract(current_query(), '/\*.*\*/') as comment{% endmacro %}
