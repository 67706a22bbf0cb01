package org.policypack.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.Decision;
import org.policypack.value.JsonWriter;

/**
 * What the lists do that ship empty, once somebody fills them. The tests beside the packs cannot
 * say so: they decide with the data as it ships.
 */
class EditedPackDataTest {
  @ParameterizedTest
  @CsvSource({
    "filesystem, allow, mcp.server.trust.allow",
    "Filesystem, deny, mcp.server.trust.block_unknown",
    "filesystem2, deny, mcp.server.trust.block_unknown",
    "unknown-filesystem, deny, mcp.server.trust.block_unknown",
    "'', deny, mcp.server.trust.block_unknown",
  })
  void trustsAllowedServersOnly(String server, String effect, String rule) throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("cavra-ai-agent-baseline")
            .edited("allowed_servers: []", "allowed_servers: [docs, filesystem]");

    assertDecides(policy, call(server), effect, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "docs, allow, mcp.server.trust.allow",
    "filesystem, deny, mcp.server.trust.block_unknown",
    "elsewhere, deny, mcp.server.trust.block_unknown",
  })
  void blockedWinsOverAllowed(String server, String effect, String rule) throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("cavra-ai-agent-baseline")
            .edited(
                "allowed_servers: []\n    blocked_servers: []",
                "allowed_servers: [docs, filesystem]\n    blocked_servers: [filesystem]");

    assertDecides(policy, call(server), effect, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"action_type\": \"mcp_tool_call\", \"target\": \"x\"}'",
    "'{\"action_type\": \"mcp_tool_call\", \"target\": \"x\", \"server\": null}'",
  })
  void aMissingServerIsNeverTrusted(String request) throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("cavra-ai-agent-baseline")
            .edited("allowed_servers: []", "allowed_servers: [docs, filesystem]");

    assertDecides(policy, request, "deny", "mcp.server.trust.block_unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "export, deny, incident.action_disabled",
    "EXPORT, allow, default",
    "delete, deny, incident.action_disabled",
    "read, allow, default",
    "exports, allow, default",
  })
  void theIncidentSwitchStopsActions(String action, String effect, String rule) throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("tenant-governance")
            .edited("disabled_actions: []", "disabled_actions: [export, delete]");
    String request =
        """
        {"tenant_id": "acme", "user": {"id": "root", "role": "admin"}, "action": "%s", "rows": 1,
         "resource": {"tags": []}}"""
            .formatted(action);

    assertDecides(policy, request, effect, rule);
  }

  @ParameterizedTest
  @CsvSource({"eu-central-1, deny, residency.outside", "'', deny, residency.outside"})
  void aTenantWithoutAnyRegionMayBeNowhere(String region, String effect, String rule)
      throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("tenant-governance")
            .edited("regions: [eu-central-1, eu-west-1]", "regions: []");
    String request =
        """
        {"tenant_id": "meridian-health", "user": {"id": "dana", "role": "analyst"},
         "action": "read", "resource": {"region": "%s"}}"""
            .formatted(region);

    assertDecides(policy, request, effect, rule);
  }

  @Test
  void aTrustedServerGivesEveryField() throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("cavra-ai-agent-baseline")
            .edited("allowed_servers: []", "allowed_servers: [docs]");

    assertEquals(
        """
        {"decision":"allow","rule_id":"mcp.server.trust.allow","severity":"low",\
        "reason":"The MCP server `docs` is trusted.","obligations":{},\
        "matched_rules":["mcp.server.trust.allow"],\
        "policy":{"id":"cavra-ai-agent-baseline","version":"1.0.0"}}""",
        JsonWriter.compact(ShippedPack.decide(policy, call("docs")).toValue()));
  }

  @Test
  void aTrustedServerOpensNoOtherAction() throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("cavra-ai-agent-baseline")
            .edited("allowed_servers: []", "allowed_servers: [docs]");

    assertDecides(
        policy, call("docs").replace("mcp_tool_call", "mcp"), "require_approval", "default");
  }

  @Test
  void theIncidentSwitchGivesEveryField() throws IOException {
    CompiledPolicy policy =
        ShippedPack.named("tenant-governance")
            .edited("disabled_actions: []", "disabled_actions: [query]");
    String request =
        """
        {"tenant_id": "acme", "user": {"id": "root", "role": "admin"}, "action": "query"}""";

    assertEquals(
        """
        {"decision":"deny","rule_id":"incident.action_disabled","severity":"critical",\
        "reason":"The action query is switched off while an incident is handled. \
        Wait, or call the incident lead.","obligations":{},\
        "matched_rules":["incident.action_disabled"],\
        "policy":{"id":"tenant-governance","version":"1.0.0"}}""",
        JsonWriter.compact(ShippedPack.decide(policy, request).toValue()));
  }

  private static String call(String server) {
    return """
        {"action_type": "mcp_tool_call", "target": "x", "server": "%s", "tool": "read_file"}"""
        .formatted(server);
  }

  private static void assertDecides(
      CompiledPolicy policy, String request, String effect, String rule) {
    Decision decision = ShippedPack.decide(policy, request);
    assertEquals(effect + " by " + rule, decision.effect().word() + " by " + decision.ruleId());
  }
}
