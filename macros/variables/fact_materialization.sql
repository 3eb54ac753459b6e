{#- How fct_orders and fct_order_items are stored: table or incremental, nothing else. -#}
{%- macro fact_materialization() -%}
{%- set text = var('fact_materialization') | string | trim | lower -%}
{%- if text not in ['table', 'incremental'] -%}
    {{ exceptions.raise_compiler_error(
        "Variable fact_materialization is '" ~ var('fact_materialization') ~ "'. It must be table or incremental."
    ) }}
{%- endif -%}
{{ return(text) }}
{%- endmacro -%}
